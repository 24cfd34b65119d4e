#pragma once

#include <QtCore/QLocale>

#include <ctime>

namespace muniment::tests {

/// What a person in another country has set.
class Elsewhere final {
 public:
  Elsewhere() : m_zone(qgetenv("TZ")) {
    qputenv("TZ", "Pacific/Auckland");
    tzset();
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
  }
  ~Elsewhere() {
    qputenv("TZ", m_zone);
    tzset();
    QLocale::setDefault(QLocale::c());
  }

 private:
  QByteArray m_zone;
};

} // namespace muniment::tests
