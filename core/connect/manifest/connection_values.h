#pragma once

#include "core/base/secret.h"

#include <QtCore/QString>

#include <map>

namespace muniment::connect {

/// What a site fills into a manifest. Secrets come from where secrets are kept and go nowhere else.
struct ConnectionValues final {
  std::map<QString, QString> site;
  std::map<QString, Secret> secrets;
};

} // namespace muniment::connect
