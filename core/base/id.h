#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"

namespace muniment {
inline namespace base {

/// The 16 bytes of a UUIDv7: ordered by the time they were made, unique without coordination.
[[nodiscard]] QByteArray makeUuid7(Instant now);
[[nodiscard]] QString uuidText(QByteArrayView bytes);
[[nodiscard]] std::optional<QByteArray> parseUuid(QStringView text);

/// An identifier of one kind of thing. `ItemId` and `ActorId` do not mix.
template <class Tag>
class Id final {
 public:
  constexpr Id() = default;
  [[nodiscard]] static Id make(Instant now) { return fromBytes(makeUuid7(now)).value_or(Id()); }
  [[nodiscard]] static std::optional<Id> fromBytes(QByteArrayView bytes) {
    const auto value = FixedBytes<Tag, 16>::fromBytes(bytes);
    return value ? std::optional(Id(*value)) : std::nullopt;
  }
  [[nodiscard]] static std::optional<Id> parse(QStringView text) {
    const auto bytes = parseUuid(text);
    return bytes ? fromBytes(*bytes) : std::nullopt;
  }
  [[nodiscard]] QString toString() const { return uuidText(m_value.view()); }
  [[nodiscard]] QByteArray toBytes() const { return m_value.toBytes(); }
  [[nodiscard]] bool isNull() const { return m_value.isNull(); }
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  explicit Id(FixedBytes<Tag, 16> value) : m_value(value) {}
  FixedBytes<Tag, 16> m_value;
};

template <class Tag>
[[nodiscard]] std::size_t qHash(const Id<Tag>& id, std::size_t seed = 0) {
  return qHash(id.toBytes(), seed);
}

} // namespace base
} // namespace muniment
