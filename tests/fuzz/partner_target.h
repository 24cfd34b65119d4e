#pragma once

#include "core/formats/edi/document_reader.h"
#include "core/formats/edi/finding_catalogue.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstring>
#include <string>

namespace muniment::tests {

/// Bytes that come a few at a time.
class FewBytes final : public ByteSource {
 public:
  FewBytes(std::string_view bytes, std::size_t piece) : m_bytes(bytes), m_piece(piece) {}

  Result<std::unique_ptr<ByteStream>> open() override {
    class Stream final : public ByteStream {
     public:
      Stream(std::string_view bytes, std::size_t piece) : m_left(bytes), m_piece(piece) {}
      Result<qint64> read(char* into, qint64 size) override {
        const std::size_t part = std::min({m_piece, static_cast<std::size_t>(size), m_left.size()});
        std::memcpy(into, m_left.data(), part);
        m_left.remove_prefix(part);
        return static_cast<qint64>(part);
      }

     private:
      std::string_view m_left;
      std::size_t m_piece;
    };
    return std::make_unique<Stream>(m_bytes, m_piece);
  }

 private:
  std::string_view m_bytes;
  std::size_t m_piece;
};

/// What was read, to compare two readings; all places lie within the bytes.
[[nodiscard]] inline std::string readPartnerFile(std::string_view bytes, std::size_t piece) {
  FewBytes source(bytes, piece);
  const auto reader = formats::edi::readDocuments(source);
  require(reader.has_value());
  const auto size = static_cast<std::int64_t>(bytes.size());
  const auto isWithin = [size](const formats::edi::Place& place) {
    return !place.isKnown() || (place.length >= 0 && place.offset + place.length <= size);
  };
  std::string all;
  formats::edi::Document document;
  while ((*reader)->next(document).value_or(false)) {
    require(isWithin(document.place) && isWithin(document.number.place));
    all += document.code + '|' + document.number.text + '|' + std::to_string(document.lineCount) + '|';
    for (const formats::edi::DocumentLine& line : document.lines)
      require(isWithin(line.place) && isWithin(line.number.place));
    for (const formats::edi::Secret& secret : document.secrets)
      require(isWithin(secret.place));
    for (const formats::edi::Answer& answer : document.answers) {
      const bool isSyntax = document.kind == formats::edi::DocumentKind::SyntaxAcknowledgement;
      require(!isSyntax || answer.says.business == formats::edi::BusinessState::Unknown);
    }
    for (const formats::edi::Finding& finding : document.findings) {
      require(isWithin(finding.place) && !formats::edi::findingText(finding).isEmpty());
      all += finding.code + ' ';
    }
  }
  for (const formats::edi::Finding& finding : (*reader)->findings())
    all += finding.code + ' ';
  return all;
}

} // namespace muniment::tests
