#include "tests/ui/gate/accessibility_gate.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr double kContrast = 4.5;
constexpr int kMostStops = 400;
constexpr int kLinkPadding = 8; ///< painted while the pointer is on the link only

QString nameOf(const QWidget& widget) {
  const auto* label = qobject_cast<const QLabel*>(&widget);
  const auto* button = qobject_cast<const QAbstractButton*>(&widget);
  const QString text = label ? label->text() : button ? button->text() : widget.accessibleName();
  return u"%1 %2 “%3”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), text);
}

QList<QWidget*> visibleIn(QWidget& page) {
  QList<QWidget*> visible = page.findChildren<QWidget*>();
  visible.removeIf([](const QWidget* each) { return !each->isVisible(); });
  return visible;
}

/// Takes the focus by Tab in its own right; an exclusive group is one stop.
bool isStop(const QWidget& widget) {
  if (!widget.isEnabled() || !(widget.focusPolicy() & Qt::TabFocus) || widget.focusProxy())
    return false;
  const auto* button = qobject_cast<const QAbstractButton*>(&widget);
  return !button || !button->autoExclusive() || button->isChecked();
}

QSet<QWidget*> reachedBy(Qt::Key key, QWidget& page) {
  QSet<QWidget*> reached;
  for (QWidget* each : visibleIn(page)) {
    if (isStop(*each)) {
      each->setFocus(Qt::OtherFocusReason);
      break;
    }
  }
  QWidget* const first = QApplication::focusWidget();
  for (int stop = 0; stop < kMostStops && QApplication::focusWidget(); ++stop) {
    reached.insert(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    if (QApplication::focusWidget() == first)
      break;
  }
  return reached;
}

void checkStops(QWidget& page, QStringList& found) {
  const QSet<QWidget*> forward = reachedBy(Qt::Key_Tab, page);
  const QSet<QWidget*> backward = reachedBy(Qt::Key_Backtab, page);
  for (QWidget* each : visibleIn(page)) {
    if (!isStop(*each))
      continue;
    if (!forward.contains(each))
      found << u"not reached by Tab: "_s + nameOf(*each);
    if (!backward.contains(each))
      found << u"not reached by Back-Tab: "_s + nameOf(*each);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(each);
    if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
      found << u"has no name: "_s + nameOf(*each);
  }
}

/// The colour that covers most of a picture.
QColor groundOf(const QImage& picture) {
  QHash<QRgb, int> counts;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x)
      ++counts[picture.pixel(x, y)];
  }
  QRgb most = 0;
  for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
    if (each.value() > counts.value(most))
      most = each.key();
  }
  return QColor(most);
}

void checkContrast(QWidget& page, QStringList& found) {
  const QImage picture = page.grab().toImage();
  const qreal scale = picture.devicePixelRatio();
  for (const QLabel* label : page.findChildren<QLabel*>()) {
    if (!label->isVisible() || label->text().isEmpty() || !label->isEnabled())
      continue;
    if (label->visibleRegion().boundingRect() != label->rect()) // scrolled away, so that something else is seen there
      continue;
    const QRect place = QRect(label->mapTo(&page, QPoint()), label->size()).intersected(page.rect());
    if (place.isEmpty())
      continue;
    const QImage part = picture.copy(QRect(place.topLeft() * scale, place.size() * scale));
    const double ratio = ui::contrast(label->palette().color(label->foregroundRole()), groundOf(part));
    if (ratio < kContrast)
      found << u"contrast %1: %2"_s.arg(ratio).arg(nameOf(*label));
  }
}

bool isScrolled(const QWidget& widget) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
  const auto* above =
      widget.parentWidget() ? qobject_cast<const QAbstractScrollArea*>(widget.parentWidget()->parentWidget()) : nullptr;
  return area || (above && above->viewport() == widget.parentWidget());
}

/// What of a widget must lie within its parent.
QRect bodyOf(const QWidget& widget) {
  if (ui::buttonKind(&widget) == ui::ButtonKind::Link)
    return widget.geometry().adjusted(kLinkPadding, 0, -kLinkPadding, 0);
  if (qobject_cast<const QSplitter*>(widget.parentWidget())) // it lays mirrored panes one pixel further out
    return widget.geometry().adjusted(1, 0, -1, 0);
  return widget.geometry();
}

void checkClipping(QWidget& page, QStringList& found) {
  for (QWidget* each : visibleIn(page)) {
    if (each->isWindow())
      continue;
    if (!isScrolled(*each) && !each->parentWidget()->rect().contains(bodyOf(*each)))
      found << u"sticks out: "_s + nameOf(*each);
    if (const auto* label = qobject_cast<const QLabel*>(each); label && !qobject_cast<const ui::ElidedLabel*>(each)) {
      const bool wraps = label->wordWrap();
      const int high = wraps ? label->heightForWidth(label->width()) : label->sizeHint().height();
      if (label->height() < high || (!wraps && label->width() < label->sizeHint().width()))
        found << u"is cut off: "_s + nameOf(*each);
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(each);
        button && !button->text().isEmpty() &&
        (button->width() < button->sizeHint().width() || button->height() < button->sizeHint().height()))
      found << u"is cut off: "_s + nameOf(*each);
  }
}

} // namespace

QStringList obstacles(QWidget& page) {
  QStringList found;
  checkStops(page, found);
  checkContrast(page, found);
  checkClipping(page, found);
  return found;
}

} // namespace muniment::tests
