#pragma once

#include "core/workspace/sending/sending_state.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

/// What is on its way to the person, and what did not get there: one line each, with what can be done. Hidden where
/// there is nothing.
class ComposerQueue final : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kLines = 3;

  explicit ComposerQueue(QWidget* parent = nullptr);

  void setState(const workspace::SendingState::Answer& state);
  void clear();

 Q_SIGNALS:
  void sendAgainRequested(muniment::DeliveryId delivery, bool mayBeThere);
  void withdrawRequested(muniment::DeliveryId delivery, const QString& words);

 private:
  void addWaiting(const workspace::SendingState::Waiting& message);
  void addFailed(const workspace::SendingState::Failed& message);
  [[nodiscard]] QWidget* addLine();

  QVBoxLayout* m_lines;
  QByteArray m_shown; ///< of which state; the same one is not laid out anew, which would take the focus away
};

} // namespace muniment::ui
