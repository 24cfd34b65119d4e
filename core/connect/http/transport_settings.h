#pragma once

#include "core/base/file_system.h"
#include "core/connect/http/qt_transport.h"

class QProcessEnvironment;

namespace muniment::connect {

/// How this computer reaches the network, as its administrator says for every program of ours: MUNIMENT_PROXY (an
/// address, or `system`), MUNIMENT_PROXY_PASSWORD_FILE, MUNIMENT_AUTHORITIES (a file in PEM).
/// Usage `network.proxy_wrong`, `network.authorities_wrong`, `network.file_missing`.
[[nodiscard]] Result<TransportSettings> transportSettings(const QProcessEnvironment& environment, FileSystem& files);

} // namespace muniment::connect
