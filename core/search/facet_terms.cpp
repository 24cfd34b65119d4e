#include "core/search/facet_terms.h"

#include "core/search/fold.h"

namespace muniment::search {
namespace {

using namespace Qt::StringLiterals;

void append(QByteArray& utf8, QByteArrayView term) {
  utf8.append(term);
  utf8.append(' ');
}

} // namespace

QByteArray terms::ofType(QStringView type) { return "§type§" + type.toUtf8(); }
QByteArray terms::has(QStringView what) { return "§has§" + what.toUtf8(); }
QByteArray terms::is(QStringView what) { return "§is§" + what.toUtf8(); }
QByteArray terms::from(QByteArrayView token) { return QByteArray("§from§").append(token); }
QByteArray terms::in(ConversationId conversation) { return "§in§" + conversation.toString().remove(u'-').toLatin1(); }

QByteArray speakerTerms(const Speaker& speaker) {
  QByteArray utf8;
  for (const Token& token : fold(speaker.label))
    append(utf8, terms::from(token.text));
  for (const Token& token : fold(speaker.phone))
    append(utf8, terms::from(token.text));
  QString digits;
  for (const QChar letter : speaker.phone.isEmpty() ? speaker.label : speaker.phone) {
    if (letter.isDigit())
      digits += letter;
  }
  for (const Token& token : fold(digits))
    append(utf8, terms::from(token.text));
  return utf8;
}

void appendMessageIndex(QByteArray& utf8, const Message& message, QByteArrayView speakerTerms) {
  if (message.attachment)
    appendIndexText(utf8, message.attachment->name);
  append(utf8, terms::kAny);
  append(utf8, terms::ofType(nameOf(message.kind).toString()));
  append(utf8, terms::in(message.conversation));
  if (message.attachment)
    append(utf8, terms::has(u"attachment"));
  if (message.flags & MessageFlag::HasLink)
    append(utf8, terms::has(u"link"));
  if (!message.reactions.empty())
    append(utf8, terms::has(u"reaction"));
  if (message.flags & MessageFlag::Edited)
    append(utf8, terms::is(u"edited"));
  if ((message.flags & MessageFlag::Deleted) || message.kind == MessageKind::Deleted)
    append(utf8, terms::is(u"deleted"));
  utf8.append(speakerTerms);
  appendIndexText(utf8, message.text);
}

} // namespace muniment::search
