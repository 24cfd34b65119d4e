#include "core/model/transcription.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const TranscriptionId& id) { return u"transcription:"_s + id.toString(); }

Json model::contentOf(const Transcription& transcription) {
  return Json::Object{{u"at"_s, transcription.at.toString()},
                      {u"author"_s, transcription.author.toString()},
                      {u"file"_s, QString::fromLatin1(transcription.file.toHex())},
                      {u"id"_s, transcription.id.toString()},
                      {u"message"_s, transcription.message.toString()},
                      {u"text"_s, transcription.text}};
}

} // namespace muniment
