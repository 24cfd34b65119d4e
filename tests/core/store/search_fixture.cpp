#include "tests/core/store/search_fixture.h"

#include "core/model/matter.h"
#include "core/search/facet_terms.h"
#include "core/search/search_plan.h"
#include "core/store/conversation_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_repository.h"

#include <QtCore/QRandomGenerator>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMessages = 3000;
constexpr std::int64_t kFirstSecond = 1'767'225'600; // 2026-01-01
constexpr int kCounterBits = 25;

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);

QStringList vocabulary() {
  return u"ship ships shipped invoice Rechnung Straße café CAFÉ order purchase don’t well-known 10:45 2026 ok yes "
         u"你好吗 世界 我们明天开会 こんにちは 東京タワー 회사에서 안녕 กินข้าว الكتاب كِتاب مرحبا नमस्ते हिन्दी привет ёлка "
         u"Ελλάδα "
         u"שלום 👍 👍🏽 ❤️ 🇩🇪 👩‍💻 https://example.org a.b@example.org x"_s.split(u' ');
}

bool startsOrEquals(const QByteArray& token, const QByteArray& wanted, bool mayGoOn) {
  return mayGoOn ? token.startsWith(wanted) : token == wanted;
}

bool contains(const QByteArrayList& all, const std::vector<QByteArray>& wanted, bool isBeginning) {
  const auto size = static_cast<qsizetype>(wanted.size());
  for (qsizetype at = 0; at + size <= all.size(); ++at) {
    qsizetype i = 0;
    while (i < size && startsOrEquals(all[at + i], wanted[static_cast<std::size_t>(i)], isBeginning && i + 1 == size))
      ++i;
    if (i == size)
      return true;
  }
  return false;
}

bool isWithin(const search::Filter& filter, const MessageTime& time) {
  const auto at = [&](const search::DayBound& bound) {
    return time.isUtc ? bound.moment.milliseconds() : bound.civil.milliseconds();
  };
  return time.isKnown && (!filter.from || time.milliseconds >= at(*filter.from)) &&
         (!filter.until || time.milliseconds < at(*filter.until));
}

} // namespace

SearchFixture::SearchFixture() : m_matter(MatterId::make(kNow)) {
  const QStringList titles{u"Logistics"_s, u"Team Köln"_s, u"世界 meeting"_s, u"Anna"_s};
  const QStringList labels{u"Anna Müller"_s, u"Ben"_s, u"王小明"_s, u"~ carla"_s, u"+49 170 1234567"_s};
  for (int c = 0; c < titles.size(); ++c) {
    Conversation conversation{ConversationId::make(kNow), titles[c], ConversationKind::Group, {}, kNow, makeSalt()};
    if (c == 1)
      conversation.matter = m_matter;
    m_conversations.push_back(conversation);
    m_speakers.emplace_back();
    for (int s = 0; s < labels.size(); ++s) {
      Speaker speaker;
      speaker.number = s + 1;
      speaker.label = labels[s];
      speaker.phone = s == 1 ? u"+4915100000"_s : QString();
      speaker.salt = makeSalt();
      m_speakers.back().push_back(speaker);
    }
  }
  addMessages();
}

void SearchFixture::addMessages() {
  QRandomGenerator random(42);
  const QStringList words = vocabulary();
  std::vector<std::int64_t> positions(m_conversations.size(), 0);
  for (int i = 0; i < kMessages; ++i) {
    const auto conversation = static_cast<std::size_t>(random.bounded(int(m_conversations.size())));
    Message message;
    message.conversation = m_conversations[conversation].id;
    message.position = positions[conversation]++;
    const std::int64_t second = kFirstSecond + std::int64_t{i} * 9000;
    message.time = {second * 1000, i % 50 != 0, i % 3 != 0, TimePrecision::Second};
    message.id = MessageId::fromNumber((second << kCounterBits) | i);
    message.kind = static_cast<MessageKind>(random.bounded(13));
    message.speaker = random.bounded(6);
    for (const MessageFlag flag : {MessageFlag::Edited, MessageFlag::Deleted, MessageFlag::HasLink,
                                   MessageFlag::TextDiffers, MessageFlag::OnlyInOneSource})
      message.flags.setFlag(flag, random.bounded(8) == 0);
    QStringList text;
    for (int n = random.bounded(1, 9); n > 0; --n)
      text.append(words[random.bounded(int(words.size()))]);
    message.text = text.join(random.bounded(4) == 0 ? u", "_s : u" "_s);
    if (random.bounded(5) == 0) {
      message.attachment = Attachment{};
      message.attachment->name = u"invoice-%1.pdf"_s.arg(i % 7);
      message.attachment->salt = makeSalt();
    }
    if (random.bounded(6) == 0)
      message.reactions.push_back({u"Ben"_s, u"👍"_s});
    message.salt = makeSalt();
    FoundMessage found{message, {}, {}, conversation == 1 ? u"ACME-1"_s : QString()};
    const QByteArray speaker = message.speaker == 0
                                   ? QByteArray()
                                   : search::speakerTerms(m_speakers[conversation][std::size_t(message.speaker) - 1]);
    search::appendMessageIndex(found.words, message, speaker);
    found.tokens = found.words.split(' ');
    m_messages.push_back(std::move(found));
  }
}

Result<void> SearchFixture::saveTo(store::Connection& connection) const {
  MUNIMENT_TRY(connection.begin(store::TransactionKind::Write));
  MUNIMENT_TRY(store::MatterRepository(connection).save({m_matter, u"ACME-1"_s, u"Acme"_s, {}, kNow, makeSalt()}));
  for (std::size_t c = 0; c < m_conversations.size(); ++c) {
    store::ConversationRepository conversations(connection);
    MUNIMENT_TRY_LET(number, conversations.add(m_conversations[c]));
    MUNIMENT_TRY(conversations.addSpeakers(number, m_speakers[c]));
    std::vector<store::NewMessage> added;
    for (const FoundMessage& found : m_messages) {
      if (found.message.conversation == m_conversations[c].id)
        added.push_back({found.message, found.words});
    }
    MUNIMENT_TRY_LET(rows, store::packMessages(connection.dialect(), number, added, {}));
    MUNIMENT_TRY(store::MessageRepository(connection).append(rows));
  }
  return connection.commit();
}

bool SearchFixture::holds(const search::Filter& filter, const FoundMessage& found) const {
  const Message& message = found.message;
  const QByteArrayList& all = found.tokens;
  switch (filter.field) {
  case search::Field::From:
    for (std::size_t i = 0; i < filter.tokens.size(); ++i) {
      if (!contains(all, {search::terms::from(filter.tokens[i])}, filter.isBeginning && i + 1 == filter.tokens.size()))
        return false;
    }
    return true;
  case search::Field::In:
    return std::ranges::any_of(m_conversations, [&](const Conversation& conversation) {
      return conversation.id == message.conversation && search::meansTitle(filter, conversation.title);
    });
  case search::Field::Case:
    return found.matterCode.compare(filter.value, Qt::CaseInsensitive) == 0 && !found.matterCode.isEmpty();
  case search::Field::Has:
    return filter.value == u"attachment" ? message.attachment.has_value()
           : filter.value == u"link"     ? message.flags.testFlag(MessageFlag::HasLink)
                                         : !message.reactions.empty();
  case search::Field::Is:
    return filter.value == u"edited" ? message.flags.testFlag(MessageFlag::Edited)
           : filter.value == u"deleted"
               ? message.flags.testFlag(MessageFlag::Deleted) || message.kind == MessageKind::Deleted
               : filter.value == u"conflict" && (message.flags & kConflicts);
  case search::Field::Type:
    return nameOf(message.kind) == filter.value;
  default:
    return isWithin(filter, message.time);
  }
}

bool SearchFixture::holds(const search::Query& query, const FoundMessage& found) const {
  const auto each = [&](const search::Query& operand) { return holds(operand, found); };
  if (const auto* const all = std::get_if<search::And>(&query.node))
    return std::ranges::all_of(all->operands, each);
  if (const auto* const any = std::get_if<search::Or>(&query.node))
    return std::ranges::any_of(any->operands, each);
  if (const auto* const no = std::get_if<search::Not>(&query.node))
    return !each(no->operand.front());
  if (const auto* const filter = std::get_if<search::Filter>(&query.node))
    return holds(*filter, found);
  const QByteArrayList& all = found.tokens;
  if (const auto* const phrase = std::get_if<search::Phrase>(&query.node))
    return contains(all, phrase->tokens, false);
  if (const auto* const prefix = std::get_if<search::Prefix>(&query.node))
    return contains(all, prefix->tokens, true);
  return std::ranges::all_of(std::get<search::Words>(query.node).tokens,
                             [&](const QByteArray& token) { return all.contains(token); });
}

std::vector<MessageId> SearchFixture::expected(const search::Query& query) const {
  std::vector<MessageId> ids;
  for (const FoundMessage& found : m_messages) {
    if (holds(query, found))
      ids.push_back(found.message.id);
  }
  std::ranges::sort(ids, std::ranges::greater());
  return ids;
}

} // namespace muniment::tests
