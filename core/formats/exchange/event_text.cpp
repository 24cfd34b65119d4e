#include "core/formats/exchange/event_text.h"

#include "core/formats/exchange/plain_line.h"
#include "core/formats/exchange/time_text.h"

namespace muniment::formats::exchange {
namespace {

using namespace Qt::StringLiterals;

/// The lines of a text, those after the first set in.
QString setIn(const QString& text) {
  QString lines = soundText(text);
  lines.replace("\r\n"_L1, "\n"_L1);
  lines.replace(u'\r', u'\n');
  lines.remove(QChar(u'\0'));
  return lines.replace("\n"_L1, "\n    "_L1);
}

QString kindText(const Event& event) {
  switch (event.kind) {
  case EventKind::Join:
    return u" [joined]"_s;
  case EventKind::Leave:
    return u" [left]"_s;
  case EventKind::Notice:
    return u" [notice]"_s;
  case EventKind::Unknown:
    return u" [kind not known]"_s;
  case EventKind::Message:
    break;
  }
  return {};
}

QString fileText(const Attachment& file) {
  const QString name = plainLine(file.name);
  if (!file.bytes)
    return u"  file not captured: "_s + name + u'\n';
  return u"  file: "_s + name + u" ("_s + QString::number(file.size) + u" bytes, SHA-256 "_s + file.sha256.toHex() +
         u")\n"_s;
}

} // namespace

EventText::EventText(const Conversation& conversation) {
  for (const Participant& each : conversation.participants) {
    const QString name = plainLine(each.display);
    m_names.insert(each.id, !name.isEmpty() ? name : !each.account.isEmpty() ? plainLine(each.account) : each.id);
  }
}

QString EventText::nameOf(const QString& participant) const {
  return participant.isEmpty() ? u"(nobody named)"_s : m_names.value(participant, participant);
}

QString EventText::by(const QString& participant, const EventTime& time) const {
  return u" by "_s + nameOf(participant) + u", "_s + readableText(time) + u'\n';
}

QString EventText::of(const Event& event) const {
  QString text = readableText(event.time) + u"  "_s + nameOf(event.participant) + kindText(event) + u": "_s +
                 setIn(event.body) + u'\n';
  for (const Edit& each : event.edits) {
    text += u"  edited"_s + by(each.participant, each.time);
    if (each.before)
      text += u"    before: "_s + setIn(*each.before) + u'\n';
    if (each.after)
      text += u"    after: "_s + setIn(*each.after) + u'\n';
  }
  if (event.deletion)
    text += u"  deleted"_s + by(event.deletion->participant, event.deletion->time);
  for (const Reaction& each : event.reactions)
    text += u"  reaction "_s + plainLine(each.value) + (each.isRemoved ? u" (taken back)"_s : QString()) +
            by(each.participant, each.time);
  for (const ReadReceipt& each : event.receipts)
    text += (each.kind == ReadReceipt::Kind::Read ? u"  read"_s : u"  delivered"_s) + by(each.participant, each.time);
  for (const Attachment& each : event.attachments)
    text += fileText(each);
  return text;
}

} // namespace muniment::formats::exchange
