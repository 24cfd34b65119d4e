#include "core/model/conflict_note.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const ConflictNoteId& id) { return u"conflict-note:"_s + id.toString(); }

Json model::contentOf(const ConflictNote& note) {
  return Json::Object{{u"at"_s, note.at.toString()},
                      {u"author"_s, note.author.toString()},
                      {u"id"_s, note.id.toString()},
                      {u"message"_s, note.message.toString()},
                      {u"text"_s, note.text}};
}

} // namespace muniment
