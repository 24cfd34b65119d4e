#include "core/model/document_key.h"

namespace muniment {

using namespace Qt::StringLiterals;

Json model::contentOf(const DocumentKey& key) {
  return Json::Object{{u"business"_s, key.business},  {u"kind"_s, key.kind},     {u"line"_s, key.line},
                      {u"loose"_s, key.loose},        {u"number"_s, key.number}, {u"own"_s, key.isOwn},
                      {u"transport"_s, key.transport}};
}

} // namespace muniment
