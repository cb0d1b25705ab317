// Nothing to call: the program is linked with what stands in NoRequests.c in the place of libcurl.
