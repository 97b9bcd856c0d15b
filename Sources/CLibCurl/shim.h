#include <curl/curl.h>

/* Swift sees no functions with variable arguments: one of a fixed kind for each kind of value. */

static inline CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_source(CURL *curl, curl_read_callback read, void *source) {
  CURLcode done = curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
  return done == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_READDATA, source) : done;
}

static inline long curl_last_answer(CURL *curl) {
  long answer = 0;
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer) == CURLE_OK ? answer : 0;
}
