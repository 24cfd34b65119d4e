#include "app/ctl/application.h"

#include <QtGui/QGuiApplication>

#include <algorithm>
#include <span>
#include <string_view>

namespace muniment::ctl {

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
  const bool draws = std::ranges::any_of(std::span(argv, static_cast<std::size_t>(argc)), [](std::string_view word) {
    return word.starts_with("--pdf") || word == "export";
  });
  if (!draws)
    return std::make_unique<QCoreApplication>(argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace muniment::ctl
