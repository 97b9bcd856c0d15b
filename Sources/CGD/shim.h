#include <gd.h>

/* Swift sees no macros with arguments, and no functions that take a va_list. */

static inline int gd_width(gdImagePtr image) { return gdImageSX(image); }

static inline int gd_height(gdImagePtr image) { return gdImageSY(image); }

static inline void gd_say_nothing(int priority, const char *format, va_list values) {
  (void)priority;
  (void)format;
  (void)values;
}

/* A file that is no picture is a normal case, and told to whoever sent it. */
static inline void gd_be_quiet(void) { gdSetErrorMethod(gd_say_nothing); }
