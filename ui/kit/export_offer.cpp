#include "ui/kit/export_offer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

namespace muniment::ui {
namespace {

constexpr const char* kDisabled = "muniment.exportsDisabled";

class OutOfSight final : public QObject {
 public:
  explicit OutOfSight(QWidget* act) : QObject(act), m_act(act) {
    act->hide();
    act->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched == m_act && event->type() == QEvent::ShowToParent)
      m_act->hide();
    return QObject::eventFilter(watched, event);
  }

 private:
  QWidget* m_act;
};

} // namespace

bool offersExports() { return !QCoreApplication::instance()->property(kDisabled).toBool(); }

void setOffersExports(bool offers) { QCoreApplication::instance()->setProperty(kDisabled, !offers); }

void offerWithExports(QWidget* act) {
  if (!offersExports())
    new OutOfSight(act);
}

} // namespace muniment::ui
