// The program asks nothing of any network. Foundation's networking part, which the server's package imports, could, through
// these functions of libcurl. Here they end the program, which so does without that library and all that it needs.
// They are hidden: a program that loads Foundation as a library, as tests do, has the true ones.
#include <stdio.h>
#include <stdlib.h>

static _Noreturn void refuse(const char *name) {
  fprintf(stderr, "sourcebook: %s was called, but this program makes no requests\n", name);
  abort();
}

#define REFUSED(name)                                              \
  __attribute__((visibility("hidden"))) _Noreturn void name(void); \
  void name(void) { refuse(#name); }

REFUSED(curl_easy_cleanup)
REFUSED(curl_easy_getinfo)
REFUSED(curl_easy_init)
REFUSED(curl_easy_pause)
REFUSED(curl_easy_setopt)
REFUSED(curl_easy_strerror)
REFUSED(curl_free)
REFUSED(curl_global_init)
REFUSED(curl_multi_add_handle)
REFUSED(curl_multi_assign)
REFUSED(curl_multi_cleanup)
REFUSED(curl_multi_info_read)
REFUSED(curl_multi_init)
REFUSED(curl_multi_remove_handle)
REFUSED(curl_multi_setopt)
REFUSED(curl_multi_socket_action)
REFUSED(curl_slist_append)
REFUSED(curl_slist_free_all)
REFUSED(curl_url)
REFUSED(curl_url_get)
REFUSED(curl_url_set)
REFUSED(curl_version)
REFUSED(curl_version_info)
