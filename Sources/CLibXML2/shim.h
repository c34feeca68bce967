// Debian's libxml2 headers pull in ICU's, which clash with the copy inside Foundation.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <dlfcn.h>

// The file that holds the interface of these headers.
#if defined(__APPLE__)
#define LIBXML2_FILE "libxml2.2.dylib"
#elif LIBXML_VERSION >= 21400
#define LIBXML2_FILE "libxml2.so.16"
#else
#define LIBXML2_FILE "libxml2.so.2"
#endif

// What the readers call. The library is not linked but loaded when the first file is read (decision 0022), so its functions
// are reached through this table, by the types its own headers give them.
#define LIBXML2_FUNCTIONS(EACH) \
  EACH(htmlReadMemory) \
  EACH(xmlDocGetRootElement) \
  EACH(xmlFindCharEncodingHandler) \
  EACH(xmlFreeDoc) \
  EACH(xmlFreeTextReader) \
  EACH(xmlGetLastError) \
  EACH(xmlReaderForMemory) \
  EACH(xmlResetLastError) \
  EACH(xmlTextReaderConstLocalName) \
  EACH(xmlTextReaderConstNamespaceUri) \
  EACH(xmlTextReaderConstValue) \
  EACH(xmlTextReaderCurrentNode) \
  EACH(xmlTextReaderDepth) \
  EACH(xmlTextReaderGetParserLineNumber) \
  EACH(xmlTextReaderHasAttributes) \
  EACH(xmlTextReaderIsEmptyElement) \
  EACH(xmlTextReaderIsNamespaceDecl) \
  EACH(xmlTextReaderMoveToElement) \
  EACH(xmlTextReaderMoveToNextAttribute) \
  EACH(xmlTextReaderNodeType) \
  EACH(xmlTextReaderRead)

struct LibXML2 {
#define MEMBER(name) __typeof__(name) *name;
  LIBXML2_FUNCTIONS(MEMBER)
#undef MEMBER
};

// Fills the table from a loaded library: whether all of it is there.
static inline int LibXML2Find(struct LibXML2 *table, void *library) {
#define FIND(name) if (!(table->name = (__typeof__(name) *)dlsym(library, #name))) return 0;
  LIBXML2_FUNCTIONS(FIND)
#undef FIND
  return 1;
}
