#pragma once

#include <QtCore/QByteArray>

namespace muniment::evidence {

/// The same in every package.
[[nodiscard]] QByteArray verifyScript();
[[nodiscard]] QByteArray verifyText();

} // namespace muniment::evidence
