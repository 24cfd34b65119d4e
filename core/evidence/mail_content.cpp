#include "core/evidence/mail_content.h"

#include "core/formats/eml/conversation_mail.h"
#include "core/formats/eml/mail_writer.h"
#include "core/formats/rsmf/slicer.h"

namespace muniment::evidence {

using namespace Qt::StringLiterals;

Result<void> MailContent::add(const ShownChat& chat, int number) {
  const auto events = exchangeChat(chat, desk().production, desk().options, desk().vault);
  count(events);
  int part = 0;
  for (const formats::rsmf::Slice& slice : formats::rsmf::slicesOf(events, {})) {
    std::vector<formats::exchange::Event> some;
    for (const int place : slice.events)
      some.push_back(events.events[static_cast<std::size_t>(place)]);
    formats::eml::Mail mail = formats::eml::mailOfEvents(events, some, slice.title);
    const auto first = chat.messages[static_cast<std::size_t>(slice.events.front())].bates;
    const auto last = chat.messages[static_cast<std::size_t>(slice.events.back())].bates;
    mail.headers.push_back({u"X-Muniment-Production"_s, desk().production.number});
    mail.headers.push_back({u"X-Muniment-Bates"_s, desk().bates(first) + u" - "_s + desk().bates(last)});
    const QString path = u"content/C%1-%2.eml"_s.arg(number, 4, 10, QChar(u'0')).arg(++part, 4, 10, QChar(u'0'));
    MUNIMENT_TRY_LET(sink, desk().folder.open(path));
    MUNIMENT_TRY(formats::eml::writeMail(mail, *sink, desk().folder.progress()));
    MUNIMENT_TRY(desk().folder.close(std::move(sink)));
  }
  return {};
}

} // namespace muniment::evidence
