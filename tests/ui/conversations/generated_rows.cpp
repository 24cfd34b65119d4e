#include "tests/ui/conversations/generated_rows.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kStart = 1'740'000'000'000;
constexpr std::int64_t kSpacing = 400'000;
constexpr std::size_t kMostMade = 4096;

QString words(std::int64_t position) {
  static constexpr QStringView kWords[] = {u"pallet", u"invoice", u"tomorrow", u"the",    u"berth", u"is",
                                           u"closed", u"please",  u"send",     u"17 May", u"crate", u"waived"};
  QString text = u"Row %1"_s.arg(position);
  const auto count = static_cast<int>(position * 2654435761U % 37 % (position % 9 == 0 ? 37 : 12));
  for (int index = 0; index < count; ++index)
    text.append(u' ').append(
        kWords[(static_cast<std::size_t>(position) * 7 + static_cast<std::size_t>(index) * 5) % std::size(kWords)]);
  return text;
}

} // namespace

GeneratedRows::GeneratedRows(std::int64_t count, Delivery delivery) : m_count(count), m_delivery(delivery) {}

Message GeneratedRows::message(std::int64_t position) {
  Message message;
  message.id = MessageId::fromNumber(position + 1);
  message.position = position;
  message.time = {kStart + position * kSpacing, true, false, TimePrecision::Minute};
  message.speaker = 1 + static_cast<std::int32_t>(position * 5 % 7 % 3);
  message.kind = MessageKind::Text;
  message.text = words(position);
  if (position % 23 == 7) {
    message.kind = MessageKind::Document;
    message.attachment = Attachment{
        u"Delivery note %1.pdf"_s.arg(position), u"application/pdf"_s, 18'000 + position, {}, {}, {}, -1, {}};
  } else if (position % 41 == 11) {
    message.kind = MessageKind::System;
    message.speaker = 0;
    message.text = u"Somebody changed the subject"_s;
  } else if (position % 29 == 3) {
    message.quote = Quote{{}, u"Mira Holt"_s, words(position - 3)};
  } else if (position % 97 == 5) {
    message.flags = MessageFlag::TextDiffers;
    message.sightings = 2;
  }
  if (position % 53 == 9)
    message.reactions = {{u"Mira Holt"_s, u"👍"_s}};
  return message;
}

std::vector<Speaker> GeneratedRows::speakers() {
  return {{1, u"Ana Lima"_s, {}, true, {}}, {2, u"Mira Holt"_s, {}, false, {}}, {3, u"Tom Beck"_s, {}, false, {}}};
}

const Message* GeneratedRows::row(std::int64_t position) const {
  if (const auto own = m_own.find(position); own != m_own.end())
    return &own->second;
  if (const auto made = m_made.find(position); made != m_made.end())
    return &made->second;
  if (m_delivery == Delivery::WhenTold || position < 0 || position >= m_count)
    return nullptr;
  return &m_made.emplace(position, message(position)).first->second;
}

void GeneratedRows::want(std::int64_t first, std::int64_t last) {
  m_wanted = {first, last};
  if (m_delivery == Delivery::AtOnce && m_made.size() > kMostMade)
    m_made.clear();
}

void GeneratedRows::deliver() {
  const auto [first, last] = m_wanted;
  for (std::int64_t position = first; position <= last; ++position)
    m_made.emplace(position, message(position));
  Q_EMIT loaded(first, last);
}

void GeneratedRows::put(Message message) { m_own[message.position] = std::move(message); }

void GeneratedRows::setCount(std::int64_t count) {
  m_count = count;
  Q_EMIT countChanged();
}

} // namespace muniment::tests
