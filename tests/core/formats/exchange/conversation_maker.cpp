#include "tests/core/formats/exchange/conversation_maker.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace formats::exchange;

constexpr std::int64_t kStart = 1'767'603'600'000; ///< 5 January 2026, 09:00 UTC

class HeldStream final : public ByteStream {
 public:
  explicit HeldStream(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 count = std::min<qint64>(size, m_bytes.size() - m_at);
    std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
  }

 private:
  QByteArray m_bytes;
  qint64 m_at = 0;
};

} // namespace

Result<std::unique_ptr<ByteStream>> HeldSource::open() { return std::make_unique<HeldStream>(m_bytes); }

Attachment attachmentOf(const QString& name, const QByteArray& bytes) {
  return {name, u"image/jpeg"_s, bytes.size(), sha256(bytes), std::make_shared<HeldSource>(bytes)};
}

int ConversationMaker::below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

QString ConversationMaker::text() {
  static const std::array kTexts{
      u"see you at nine"_s,
      u"zwei\nZeilen\r\nund\rdrei"_s,
      u"👩🏽‍⚖️ ok 👍"_s,
      u"مرحبا \u202egnp.exe"_s,
      u"half \xd83d of a smile"_s,
      u"þ and ® and \x14 and \\ \" ' < > & ="_s,
      u"--=_muniment.00000000000000000000000000000000\r\nContent-Type: text/html\r\n\r\n"_s,
      u"=?utf-8?B?Wm/DqyDkuK0=?= , ; :"_s,
      QString(),
      u" "_s,
      QString(2500, u'x'),
      u"中"_s.repeated(1200),
      u"null \0 byte"_s + QChar(u'\0'),
  };
  return kTexts[static_cast<std::size_t>(below(static_cast<int>(kTexts.size())))];
}

QString ConversationMaker::person(const Conversation& conversation) {
  return conversation.participants[static_cast<std::size_t>(below(static_cast<int>(conversation.participants.size())))]
      .id;
}

EventTime ConversationMaker::time() {
  EventTime time;
  if (oneIn(12))
    return time;
  time.at = Instant::fromMilliseconds(kStart + std::int64_t{below(400'000)} * 997);
  if (!oneIn(3))
    time.offsetMinutes = below(100) * 15 - 720;
  time.precision = static_cast<TimePrecision>(below(4));
  if (oneIn(4))
    time.zoneAssumed = u"Europe/Berlin, assumed by A. B. on 2026-02-01"_s;
  return time;
}

void ConversationMaker::decorate(const Conversation& conversation, Event& event) {
  while (oneIn(3))
    event.edits.push_back({oneIn(4) ? QString() : person(conversation), time(),
                           oneIn(3) ? std::nullopt : std::optional(text()),
                           oneIn(3) ? std::nullopt : std::optional(text())});
  while (oneIn(2))
    event.reactions.push_back(
        {oneIn(9) ? QString() : u"👍"_s, oneIn(9) ? QString() : person(conversation), time(), oneIn(5)});
  while (oneIn(3))
    event.receipts.push_back({oneIn(2) ? ReadReceipt::Kind::Read : ReadReceipt::Kind::Delivered,
                              oneIn(9) ? QString() : person(conversation), time()});
  while (oneIn(4)) {
    event.attachments.push_back(attachmentOf(oneIn(2) ? text() : u"IMG-2026.JPG"_s, QByteArray(below(5000), 'a')));
    if (oneIn(5))
      event.attachments.back().bytes = nullptr;
  }
  while (oneIn(3))
    event.custom.push_back({text(), text()});
}

Event ConversationMaker::event(const Conversation& conversation, int number) {
  Event event;
  event.id = u"m%1"_s.arg(number);
  event.kind = oneIn(4) ? static_cast<EventKind>(below(5)) : EventKind::Message;
  event.participant = oneIn(8) ? QString() : person(conversation);
  event.time = time();
  event.body = text();
  if (oneIn(3))
    event.parent = u"m%1"_s.arg(below(number + 3));
  event.direction = static_cast<Direction>(below(3));
  event.isImportant = oneIn(5);
  if (oneIn(6))
    event.deletion = Deletion{oneIn(2) ? QString() : person(conversation), time()};
  decorate(conversation, event);
  return event;
}

Conversation ConversationMaker::make(int events) {
  Conversation conversation;
  conversation.id = u"chat-%1"_s.arg(m_random());
  conversation.name = text();
  conversation.platform = u"whatsapp"_s;
  conversation.isGroup = oneIn(2);
  const int people = 1 + below(5);
  for (int i = 0; i < people; ++i)
    conversation.participants.push_back({u"P%1"_s.arg(i),
                                         oneIn(2) ? text() : u"Ana %1"_s.arg(i),
                                         oneIn(2) ? u"+35191234567%1"_s.arg(i) : QString(),
                                         QString(),
                                         {}});
  if (oneIn(2))
    conversation.custodian = person(conversation);
  for (int i = 0; i < events; ++i)
    conversation.events.push_back(event(conversation, i));
  return conversation;
}

Conversation plainConversation() {
  Conversation conversation;
  conversation.id = u"chat-1"_s;
  conversation.name = u"Ana, Bo"_s;
  conversation.platform = u"whatsapp"_s;
  conversation.custodian = u"P1"_s;
  conversation.participants = {{u"P1"_s, u"Ana"_s, u"+351912345678"_s, {}, {}},
                               {u"P2"_s, u"Bo"_s, u"+4915112345678"_s, {}, {}}};
  Event first;
  first.id = u"m1"_s;
  first.participant = u"P1"_s;
  first.time = {Instant::fromMilliseconds(kStart), 60, TimePrecision::Second, {}};
  first.body = u"hello 👩🏽‍⚖️"_s;
  first.attachments.push_back(attachmentOf(u"plan.jpg"_s, "four"));
  Event second = first;
  second.id = u"m2"_s;
  second.participant = u"P2"_s;
  second.time.at = first.time.at->plusMilliseconds(60'000);
  second.body = u"ok"_s;
  second.parent = u"m1"_s;
  second.attachments.clear();
  conversation.events = {first, second};
  return conversation;
}

} // namespace muniment::tests
