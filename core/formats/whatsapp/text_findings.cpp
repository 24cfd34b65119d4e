#include "core/formats/whatsapp/text_findings.h"

namespace muniment::formats::whatsapp {
namespace {

constexpr std::size_t kMostFindings = 1000;

} // namespace

void TextFindings::add(std::string_view code, std::int64_t ordinal, std::int64_t offset, std::int64_t length,
                       std::string_view detail) {
  if (m_findings.size() < kMostFindings) {
    m_findings.push_back({std::string(code), ordinal, offset, length, std::string(detail)});
    return;
  }
  if (m_leftOut == 0)
    m_findings.push_back({"findings-left-out", -1, 0, 0, {}});
  m_findings.back().detail = std::to_string(++m_leftOut);
}

} // namespace muniment::formats::whatsapp
