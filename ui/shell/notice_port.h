#pragma once

#include <QtCore/QObject>

namespace muniment::ui {

/// Where notifications of the desktop are shown.
class NoticePort : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Takes the place of the one before.
  virtual void show(const QString& title, const QString& text) = 0;
  virtual void withdraw() = 0;

 Q_SIGNALS:
  /// The person wants to see what the last one is about.
  void opened();
};

} // namespace muniment::ui
