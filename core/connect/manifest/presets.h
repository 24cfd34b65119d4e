#pragma once

#include "core/base/result.h"

namespace muniment::connect {

/// Names of the manifests that come with the program; a site copies one and changes it.
[[nodiscard]] QStringList presetNames();
[[nodiscard]] Result<QByteArray> preset(const QString& name);

} // namespace muniment::connect
