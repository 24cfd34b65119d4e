#pragma once

#include "core/formats/whatsapp/source_message.h"

#include <string_view>

namespace muniment::formats::whatsapp {

/// Findings up to a limit; a last one, `findings-left-out`, counts the rest.
class TextFindings final {
 public:
  void add(std::string_view code, std::int64_t ordinal, std::int64_t offset, std::int64_t length,
           std::string_view detail = {});
  [[nodiscard]] const std::vector<Finding>& all() const { return m_findings; }

 private:
  std::vector<Finding> m_findings;
  std::int64_t m_leftOut = 0;
};

} // namespace muniment::formats::whatsapp
