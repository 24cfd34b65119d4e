#pragma once

#include "ui/conversations/transcript_people.h"
#include "ui/conversations/transcript_rows.h"

namespace muniment::tests {

/// A conversation of any length that nobody wrote down: each row is made when it is asked for.
class GeneratedRows final : public ui::TranscriptRows {
 public:
  enum class Delivery { AtOnce, WhenTold };

  explicit GeneratedRows(std::int64_t count, Delivery delivery = Delivery::AtOnce);

  [[nodiscard]] std::int64_t count() const override { return m_count; }
  [[nodiscard]] const Message* row(std::int64_t position) const override;
  void want(std::int64_t first, std::int64_t last) override;

  /// Delivers what was wanted last.
  void deliver();
  /// Puts this message at its position.
  void put(Message message);
  void setCount(std::int64_t count);
  [[nodiscard]] std::pair<std::int64_t, std::int64_t> wanted() const { return m_wanted; }

  [[nodiscard]] static Message message(std::int64_t position);
  [[nodiscard]] static std::vector<Speaker> speakers();

 private:
  std::int64_t m_count;
  Delivery m_delivery;
  std::pair<std::int64_t, std::int64_t> m_wanted{0, -1};
  std::map<std::int64_t, Message> m_own;
  mutable std::map<std::int64_t, Message> m_made;
};

} // namespace muniment::tests
