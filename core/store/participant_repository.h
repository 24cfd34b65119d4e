#pragma once

#include "core/model/scope.h"
#include "core/store/connection.h"

#include <QtCore/QString>

namespace muniment::store {

/// Somebody who speaks in conversations, as sources call them: one label with one number, in whatever conversations.
struct Participant final {
  QString label;
  QString phone; ///< digits with a leading +; empty where no source states it
  std::int64_t conversations = 0;
  bool isOwner = false; ///< of an export or a device

  [[nodiscard]] bool isSame(const Participant& other) const { return label == other.label && phone == other.phone; }
};

struct ParticipantFilter final {
  enum class Known : std::uint8_t { All, WithPerson, WithoutPerson };
  QString text; ///< part of the label or of the number
  Known known = Known::All;
};

/// Two names that sources of one conversation gave to whoever said the same things at the same times.
struct SharedSpeaker final {
  Participant one;
  QString otherLabel;
  std::int64_t conversations = 0;
};

/// Who speaks in conversations, whatever conversations these are.
class ParticipantRepository final {
 public:
  explicit ParticipantRepository(Connection& connection) : m_connection(&connection) {}

  /// By label and number; `after` is the last of the page before.
  [[nodiscard]] Result<std::vector<Participant>>
  page(const ParticipantFilter& filter, const std::optional<Participant>& after, int limit, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const ParticipantFilter& filter, const Scope& scope);
  [[nodiscard]] Result<std::vector<SharedSpeaker>> sharedSpeakers(int limit, const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
