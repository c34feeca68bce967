#include <zip.h>
#include <dlfcn.h>

// The files that hold the interface of this header: Debian 12 has it by an older number.
#if defined(__APPLE__)
#define LIBZIP_FILE "libzip.5.dylib"
#define LIBZIP_OLDER_FILE "libzip.dylib"
#else
#define LIBZIP_FILE "libzip.so.5"
#define LIBZIP_OLDER_FILE "libzip.so.4"
#endif

// What the reader calls. The library is not linked but loaded when the first file is read (decision 0022), so its functions
// are reached through this table, by the types its own header gives them.
#define LIBZIP_FUNCTIONS(EACH) \
  EACH(zip_discard) \
  EACH(zip_error_fini) \
  EACH(zip_error_init) \
  EACH(zip_error_strerror) \
  EACH(zip_fclose) \
  EACH(zip_fopen_index) \
  EACH(zip_file_strerror) \
  EACH(zip_fread) \
  EACH(zip_get_num_entries) \
  EACH(zip_open_from_source) \
  EACH(zip_source_buffer_create) \
  EACH(zip_source_free) \
  EACH(zip_stat_index) \
  EACH(zip_strerror)

struct LibZip {
#define MEMBER(name) __typeof__(name) *name;
  LIBZIP_FUNCTIONS(MEMBER)
#undef MEMBER
};

// Fills the table from a loaded library: whether all of it is there.
static inline int LibZipFind(struct LibZip *table, void *library) {
#define FIND(name) if (!(table->name = (__typeof__(name) *)dlsym(library, #name))) return 0;
  LIBZIP_FUNCTIONS(FIND)
#undef FIND
  return 1;
}
