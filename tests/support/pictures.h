#pragma once

#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace muniment::tests {

/// Each picture of a screen is taken light, dark and mirrored: the rows of a data function.
inline void addLooks() {
  QTest::addColumn<int>("mode");
  QTest::addColumn<bool>("mirrored");
  QTest::newRow("light") << int(ui::Theme::Light) << false;
  QTest::newRow("dark") << int(ui::Theme::Dark) << false;
  QTest::newRow("mirrored") << int(ui::Theme::Light) << true;
}

/// The application looks as the row says while this is there.
class Look final {
 public:
  Look() {
    QFETCH(const int, mode);
    QFETCH(const bool, mirrored);
    ui::applyTheme(*qApp, static_cast<ui::Theme::Mode>(mode));
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
  }
  ~Look() { QApplication::setLayoutDirection(Qt::LeftToRight); }
  Q_DISABLE_COPY_MOVE(Look)
};

/// Kept in the build folder, to be looked at.
inline void keepPicture(QWidget& widget, const QString& name) {
  constexpr int kSettle = 250; // fades and late layouts are over
  const QString folder = QStringLiteral(MUNIMENT_PICTURES);
  QDir().mkpath(folder);
  QTest::qWait(kSettle);
  const QString file = folder + u'/' + name + u'-' + QString::fromLatin1(QTest::currentDataTag());
  QVERIFY(widget.grab().save(file + QLatin1StringView(".png")));
}

} // namespace muniment::tests
