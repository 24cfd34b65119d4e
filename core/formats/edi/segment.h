#pragma once

#include "core/formats/edi/charset.h"
#include "core/formats/edi/envelope.h"

#include <vector>

namespace muniment::formats::edi {

/// One segment, divided when asked. Views are valid until the reader goes on.
class Segment final {
 public:
  std::string_view raw;              ///< without its end; without line breaks in a wrapped file
  std::int64_t offset = 0;           ///< of the first byte in the file
  std::int64_t length = 0;           ///< of all its bytes in the file, with its end
  std::int64_t ordinal = 0;          ///< within its document, from 1; set by who reads documents
  bool isUnterminated = false;       ///< the file ends within it
  bool isTooLong = false;            ///< `raw` is only its beginning
  std::vector<std::uint32_t> breaks; ///< places in `raw` before which line breaks were left out, one for each byte

  /// Back to an empty segment of these delimiters that keeps its memory.
  void begin(const Delimiters& delimiters);

  [[nodiscard]] std::string_view tag() const;
  /// Number of elements behind the tag.
  [[nodiscard]] std::size_t size();
  /// As written, with release characters; empty where there is none. Elements count from 1.
  [[nodiscard]] std::string_view element(std::size_t element);
  /// Components count from 1; 0 is the whole element.
  [[nodiscard]] std::string_view component(std::size_t element, std::size_t component);
  /// Without release characters and padding; UTF-8, with the place it came from.
  [[nodiscard]] Value value(std::size_t element, std::size_t component, TextDecoder& decoder);
  [[nodiscard]] std::string text(std::size_t element, std::size_t component = 0);
  [[nodiscard]] Place place() const;
  [[nodiscard]] Place placeOf(std::size_t element, std::size_t component);

 private:
  void divide();
  [[nodiscard]] std::string unreleased(std::string_view written) const;
  [[nodiscard]] std::int64_t fileOffset(std::size_t at) const;

  const Delimiters* m_delimiters = nullptr;
  std::vector<std::uint32_t> m_starts; ///< of the tag and each element; one more behind the last
  bool m_isDivided = false;
};

} // namespace muniment::formats::edi
