#pragma once

#include "core/formats/edi/document_reader.h"

#include <QtCore/QString>

namespace muniment::tests {

/// Bytes in memory that come in pieces of a given size.
class PiecesSource final : public ByteSource {
 public:
  explicit PiecesSource(std::string_view bytes, std::size_t piece = 1 << 20) : m_bytes(bytes), m_piece(piece) {}
  Result<std::unique_ptr<ByteStream>> open() override;

 private:
  std::string_view m_bytes;
  std::size_t m_piece;
};

struct ReadFile final {
  std::vector<formats::edi::Document> documents;
  std::vector<formats::edi::Finding> findings; ///< of envelopes
};

[[nodiscard]] ReadFile readAll(std::string_view bytes, std::size_t piece = 1 << 20,
                               formats::edi::ReadOptions options = {});
[[nodiscard]] formats::edi::Document readOne(std::string_view bytes);

/// Everything that was read, as text, to compare two readings.
[[nodiscard]] std::string describe(const ReadFile& file);
/// Codes of findings, sorted, divided by blanks.
[[nodiscard]] QString codesOf(const std::vector<formats::edi::Finding>& findings);
[[nodiscard]] const formats::edi::Finding* findingOf(const std::vector<formats::edi::Finding>& findings,
                                                     std::string_view code);
[[nodiscard]] QString numberOf(const formats::edi::Amount* amount);
/// An X12 interchange with one group around these segments, which `~` ends.
[[nodiscard]] std::string x12(std::string_view group, std::string_view segments);
/// An EDIFACT interchange around these segments, which `'` ends.
[[nodiscard]] std::string edifact(std::string_view segments);

} // namespace muniment::tests
