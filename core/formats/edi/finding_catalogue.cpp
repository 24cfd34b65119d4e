#include "core/formats/edi/finding_catalogue.h"

#include <QtCore/QCoreApplication>

namespace muniment::formats::edi {
namespace {

struct Entry final {
  std::string_view code;
  Severity severity;
  Acts acts;
  const char* text;
};

constexpr Entry kEntries[] = {
#include "core/formats/edi/finding_texts.inc"
};

constexpr std::size_t kLongestValue = 200;

const Entry* find(std::string_view code) {
  for (const Entry& entry : kEntries) {
    if (entry.code == code)
      return &entry;
  }
  return nullptr;
}

/// At most so many bytes, never half a character.
std::string shortened(std::string_view text) {
  if (text.size() <= kLongestValue)
    return std::string(text);
  std::size_t size = kLongestValue;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
    --size;
  return std::string(text.substr(0, size)) + "\u2026";
}

} // namespace

Finding makeFinding(std::string_view code, Place place, std::string_view value, std::string_view expected,
                    std::string_view detail, std::string_view rule) {
  const Entry* const entry = find(code);
  Finding made;
  made.code = code;
  made.severity = entry ? entry->severity : Severity::Error;
  made.acts = entry ? entry->acts : Acts::Us;
  made.place = std::move(place);
  made.value = shortened(value);
  made.expected = shortened(expected);
  made.detail = shortened(detail);
  made.rule = rule;
  return made;
}

QString findingText(const Finding& finding) {
  const Entry* const entry = find(finding.code);
  if (!entry)
    return QCoreApplication::translate("PartnerFinding", "There is a finding that this version has no words for.");
  const QString sentence = QCoreApplication::translate("PartnerFinding", entry->text);
  const std::string* const values[]{&finding.value, &finding.expected, &finding.detail};
  // One pass over all places: a value that contains "%2" is never substituted again.
  QString filled;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const int place = sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
    if (place < 1 || place > 3) {
      filled += sentence.at(i);
      continue;
    }
    filled += QString::fromStdString(*values[place - 1]);
    ++i;
  }
  return filled;
}

QStringList knownFindingCodes() {
  QStringList codes;
  for (const Entry& entry : kEntries)
    codes.append(QString::fromUtf8(entry.code.data(), static_cast<qsizetype>(entry.code.size())));
  return codes;
}

} // namespace muniment::formats::edi
