#pragma once

#include "ui/shell/notice_port.h"

#include <QtWidgets/QSystemTrayIcon>

namespace muniment::console {

/// Shows notifications beside an icon in the tray; where the desktop has none, nothing is shown.
class TrayNotices final : public ui::NoticePort {
  Q_OBJECT

 public:
  explicit TrayNotices(QObject* parent = nullptr);

  void show(const QString& title, const QString& text) override;
  void withdraw() override;

 private:
  QSystemTrayIcon m_icon;
};

} // namespace muniment::console
