#include "app/console/tray_notices.h"

#include "ui/kit/icon_set.h"

#include <QtGui/QPainter>

namespace muniment::console {
namespace {

constexpr int kSide = 64;

QIcon mark() {
  QPixmap drawn(kSide, kSide);
  drawn.fill(Qt::transparent);
  QPainter painter(&drawn);
  ui::paintLogo(painter, QRectF(0, 0, kSide, kSide));
  return drawn;
}

} // namespace

TrayNotices::TrayNotices(QObject* parent) : NoticePort(parent), m_icon(mark()) {
  m_icon.setToolTip(tr("Muniment"));
  connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNotices::opened);
  connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayNotices::opened);
}

void TrayNotices::show(const QString& title, const QString& text) {
  if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
    return;
  m_icon.show(); // only while there is something to be seen
  m_icon.showMessage(title, text, m_icon.icon());
}

void TrayNotices::withdraw() { m_icon.hide(); }

} // namespace muniment::console
