#include "core/capture/speaker_table.h"

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFewestDigits = 7;
constexpr int kMostDigits = 15;

bool isMark(QChar letter) {
  const char16_t code = letter.unicode();
  return code == 0x200e || code == 0x200f || code == 0xfeff || (code >= 0x202a && code <= 0x202e) ||
         (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString plainLabel(QStringView label) {
  QString plain;
  plain.reserve(label.size());
  for (const QChar letter : label) {
    if (isMark(letter))
      continue;
    plain += letter.isSpace() ? QChar(u' ') : letter;
  }
  return plain.trimmed();
}

QString phoneOf(QStringView label) {
  const qsizetype at = label.indexOf(u'@');
  const QStringView number = at < 0 ? label : label.first(at);
  if (at >= 0 && label.sliced(at) != u"@s.whatsapp.net")
    return {};
  QString digits;
  for (const QChar letter : number) {
    if (letter.isDigit())
      digits += QChar(u'0' + letter.digitValue());
    else if (letter != u'+' && letter != u' ' && letter != u'(' && letter != u')' && letter != u'-' &&
             letter.unicode() != 0x2011 && letter.unicode() != 0x00a0)
      return {};
  }
  if (digits.size() < kFewestDigits || digits.size() > kMostDigits)
    return {};
  return u'+' + digits;
}

SpeakerTable::SpeakerTable(std::vector<Speaker> known, std::vector<store::SpeakerName> names, std::int32_t source)
    : m_source(source), m_speakers(std::move(known)) {
  for (const store::SpeakerName& name : names) {
    if (name.source == source)
      m_byLabel.emplace(name.label.toStdString(), name.speaker);
  }
}

std::int32_t SpeakerTable::numberOf(std::string_view label, bool isOwner) {
  if (label.empty())
    return 0;
  const auto known = m_byLabel.find(std::string(label));
  if (known != m_byLabel.end())
    return known->second;
  const QString text = QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
  const std::int32_t number = resolve(text, isOwner);
  m_byLabel.emplace(label, number);
  return number;
}

std::int32_t SpeakerTable::resolve(const QString& label, bool isOwner) {
  const QString plain = plainLabel(label);
  const QString phone = phoneOf(plain);
  const bool owner = isOwner || (!m_owner.isEmpty() && plain == plainLabel(m_owner));
  const auto record = [&](std::int32_t number, QString ground) {
    m_newNames.push_back({m_source, label, number, std::move(ground)});
    return number;
  };
  if (const Speaker* speaker = find(plain, phone))
    return record(speaker->number, speaker->phone == phone && !phone.isEmpty() ? u"phone"_s : u"label"_s);
  return record(add(label, phone, owner), owner ? u"self"_s : u"label"_s);
}

const Speaker* SpeakerTable::find(const QString& plain, const QString& phone) const {
  const auto found = std::ranges::find_if(m_speakers, [&](const Speaker& speaker) {
    return (!phone.isEmpty() && speaker.phone == phone) ||
           plainLabel(speaker.label).compare(plain, Qt::CaseInsensitive) == 0;
  });
  return found == m_speakers.end() ? nullptr : &*found;
}

std::int32_t SpeakerTable::knownNumberOf(std::string_view label) const {
  if (const auto known = m_byLabel.find(std::string(label)); known != m_byLabel.end())
    return known->second;
  const QString plain = plainLabel(QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size())));
  const Speaker* speaker = find(plain, phoneOf(plain));
  return speaker ? speaker->number : 0;
}

void SpeakerTable::decide(std::string_view label, std::int32_t speaker) {
  if (!m_byLabel.emplace(label, speaker).second)
    return;
  m_newNames.push_back(
      {m_source, QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size())), speaker, u"words"_s});
}

std::int32_t SpeakerTable::add(const QString& label, const QString& phone, bool isOwner) {
  const auto number = static_cast<std::int32_t>(m_speakers.size()) + 1;
  m_speakers.push_back({number, label, phone, isOwner, makeSalt()});
  m_newSpeakers.push_back(m_speakers.back());
  return number;
}

} // namespace muniment::capture
