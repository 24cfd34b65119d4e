#include "core/formats/eml/conversation_mail.h"

#include "core/formats/eml/mail_writer.h"
#include "core/formats/exchange/event_text.h"
#include "core/formats/exchange/plain_line.h"

#include <algorithm>

namespace muniment::formats::eml {
namespace {

using namespace Qt::StringLiterals;
using exchange::Conversation;
using exchange::Event;
using exchange::Participant;

QString identityOf(const Conversation& conversation, const QString& event) {
  return conversation.platform + u'\n' + conversation.id + u'\n' + event;
}

QString headerName(const QString& name) {
  QString token = u"X-Muniment-"_s;
  for (const QChar c : name)
    token += (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ? c : u'-';
  return token.left(120);
}

void addFields(Mail& mail, const std::vector<exchange::CustomField>& fields) {
  for (const exchange::CustomField& each : fields)
    mail.headers.push_back({headerName(each.name), exchange::plainLine(each.value)});
}

void addFiles(Mail& mail, const Event& event) {
  std::copy_if(event.attachments.begin(), event.attachments.end(), std::back_inserter(mail.attachments),
               [](const exchange::Attachment& each) { return each.bytes != nullptr; });
}

Mail mailFrom(const Conversation& conversation, const QString& sender, const exchange::EventText& texts) {
  Mail mail;
  mail.from = {texts.nameOf(sender), placeholderMailbox(u"nobody"_s)};
  for (const Participant& each : conversation.participants) {
    const Address address{texts.nameOf(each.id), placeholderMailbox(each.account.isEmpty() ? each.id : each.account)};
    if (each.id == sender)
      mail.from = address;
    else
      mail.to.push_back(address);
  }
  mail.subject = exchange::plainLine(conversation.name.isEmpty() ? conversation.id : conversation.name);
  mail.headers.push_back({headerName(u"Conversation"_s), exchange::plainLine(conversation.id)});
  addFields(mail, conversation.custom);
  return mail;
}

} // namespace

Mail mailOfEvent(const Conversation& conversation, const Event& event) {
  const exchange::EventText texts(conversation);
  Mail mail = mailFrom(conversation, event.participant, texts);
  mail.date = event.time.at;
  mail.offsetMinutes = event.time.offsetMinutes.value_or(0);
  mail.identity = identityOf(conversation, event.id);
  if (!event.parent.isEmpty())
    mail.inReplyTo = messageId(identityOf(conversation, event.parent));
  mail.headers.push_back({headerName(u"Event"_s), exchange::plainLine(event.id)});
  addFields(mail, event.custom);
  mail.text = texts.of(event);
  addFiles(mail, event);
  return mail;
}

Mail mailOfEvents(const Conversation& conversation, std::span<const Event> events, const QString& title) {
  const exchange::EventText texts(conversation);
  const QString sender = !conversation.custodian.isEmpty() ? conversation.custodian
                         : events.empty()                  ? QString()
                                                           : events.front().participant;
  Mail mail = mailFrom(conversation, sender, texts);
  if (!title.isEmpty())
    mail.subject += " - "_L1 + exchange::plainLine(title);
  mail.identity = identityOf(conversation, u"events"_s);
  for (const Event& each : events) {
    mail.identity += u'\n' + each.id;
    mail.text += texts.of(each);
    if (each.time.at && (!mail.date || *each.time.at >= *mail.date)) {
      mail.date = each.time.at;
      mail.offsetMinutes = each.time.offsetMinutes.value_or(0);
    }
    addFiles(mail, each);
  }
  return mail;
}

} // namespace muniment::formats::eml
