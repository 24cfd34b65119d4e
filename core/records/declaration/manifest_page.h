#pragma once

#include "core/model/conversation.h"
#include "core/model/record.h"

#include <span>

namespace muniment::records {

/// A page of a record manifest while it grows: messages with all that was known of them, in canonical JSON.
/// docs/formats/record.md has the form.
class ManifestPage final {
 public:
  ManifestPage(const RecordId& record, int number) : m_record(record), m_number(number) {}

  /// `sightings` are those of this message.
  [[nodiscard]] Result<void> add(const Message& message, MemberRole role, std::span<const Sighting> sightings);

  [[nodiscard]] bool isEmpty() const { return m_messages == 0; }
  [[nodiscard]] std::int64_t messages() const { return m_messages; }
  [[nodiscard]] qsizetype size() const { return m_lines.size(); }
  /// The whole page.
  [[nodiscard]] QByteArray bytes() const;

 private:
  RecordId m_record;
  int m_number;
  std::int64_t m_messages = 0;
  QByteArray m_lines;
};

} // namespace muniment::records
