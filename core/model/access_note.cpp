#include "core/model/access_note.h"

namespace muniment {
inline namespace model {

using namespace Qt::StringLiterals;

Json contentOf(const AccessNote& note) {
  return Json::Object{{u"action"_s, note.action},
                      {u"actor"_s, note.actor},
                      {u"at"_s, note.at.toString()},
                      {u"seq"_s, note.seq},
                      {u"subject"_s, note.subject}};
}

Result<Sha256> chainedHash(const Sha256& before, const AccessNote& note) {
  MUNIMENT_TRY_LET(bytes, canonicalJson(contentOf(note)));
  return sha256({before.view(), QByteArrayView(bytes)});
}

} // namespace model
} // namespace muniment
