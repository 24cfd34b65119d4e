#pragma once

#include <cstdint>
#include <string>

namespace muniment::formats::edi {

/// Where something stands in the bytes that were received.
struct Place final {
  std::int64_t offset = -1; ///< of the first byte in the file; negative where it stands nowhere
  std::int64_t length = 0;
  std::int64_t segment = 0; ///< from 1 within its document; 0 in XML and in envelopes
  std::string label;        ///< `BIG02`, `DTM C507.2`, `Invoice/ID`: for people

  [[nodiscard]] bool isKnown() const { return offset >= 0; }
  friend bool operator==(const Place&, const Place&) = default;
};

/// A value as UTF-8 without its padding, and the bytes it came from.
struct Value final {
  std::string text;
  Place place;

  [[nodiscard]] bool isEmpty() const { return text.empty(); }
  friend bool operator==(const Value&, const Value&) = default;
};

} // namespace muniment::formats::edi
