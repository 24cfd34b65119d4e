#pragma once

#include <QtCore/QString>

#include <string_view>

namespace muniment::formats::edi {

/// Our own word for a code of a published list, such as `buyer` for `BY`; empty where the list here has no such code.
/// The word lives as long as the program.
[[nodiscard]] std::string_view meaningOf(std::string_view list, std::string_view code);

/// What the code says, for people; empty where the list here has no such code.
[[nodiscard]] QString codeText(std::string_view list, std::string_view code);

} // namespace muniment::formats::edi
