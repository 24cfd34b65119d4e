#pragma once

#include <memory>

class QCoreApplication;

namespace muniment::ctl {

/// The application object. One that can draw, on no screen, where a command draws pages; the arguments outlive it.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv);

} // namespace muniment::ctl
