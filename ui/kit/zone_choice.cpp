#include "ui/kit/zone_choice.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>

namespace muniment::ui {

QComboBox* makeZoneChoice(const QString& none, const QString& chosen) {
  auto* choice = new QComboBox;
  choice->addItem(none, QString());
  for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
    choice->addItem(QString::fromUtf8(zone), QString::fromUtf8(zone));
  if (choice->findData(chosen) < 0)
    choice->addItem(chosen, chosen);
  choice->setCurrentIndex(choice->findData(chosen));
  choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice->setMinimumContentsLength(24);
  return choice;
}

QString chosenZone(const QComboBox& choice) { return choice.currentData().toString(); }

} // namespace muniment::ui
