#include "core/model/document_file.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfDocumentFile(const ItemId& item) { return u"document-file:"_s + item.toString(); }

Json model::contentOf(const DocumentFile& file) {
  return Json::Object{{u"complete"_s, file.state == DocumentFile::State::Complete},
                      {u"documents"_s, file.documents},
                      {u"findings"_s, file.findings},
                      {u"item"_s, file.item.toString()}};
}

Result<DocumentFile> model::documentFileFrom(const Json& content) {
  DocumentFile file;
  const bool* const complete = content.at(u"complete").boolean();
  file.state = complete && *complete ? DocumentFile::State::Complete : DocumentFile::State::Reading;
  file.documents = content.number(u"documents");
  file.findings = content.at(u"findings");
  file.item = valueAt<ItemId>(content, u"item");
  return exactly(std::move(file), content);
}

} // namespace muniment
