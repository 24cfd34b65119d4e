#pragma once

#include "core/workspace/disposition/review_queries.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// How a snapshot stands in a sentence, and the one thing that comes next.
class QueueFooter final : public QWidget {
  Q_OBJECT

 public:
  enum class Act : std::uint8_t {
    Submit,
    NextOfSample,
    Approve,
    Execute,
    Stop,
    Certificate,
    Return,
    Withdraw,
    HandOver,
    Receipt,
    NotReceived
  };
  Q_ENUM(Act)

  explicit QueueFooter(QWidget* parent);

  void setStanding(const workspace::SnapshotStanding::Answer& standing);
  /// Carried out by this window just now.
  void setRunning(bool running, const SharedProgress& progress);
  void showProgress();

 Q_SIGNALS:
  void requested(muniment::ui::QueueFooter::Act act);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QString sentence() const;
  [[nodiscard]] QString waitingSentence() const;
  [[nodiscard]] QString doneSentence() const;
  [[nodiscard]] QString begunSentence() const;
  /// The package that is with the receiver, or that came back; none before the first one.
  [[nodiscard]] const Handover* transfer() const;
  void setMainOfBegun();
  [[nodiscard]] QString nameOf(const QString& actor) const;
  [[nodiscard]] std::size_t notOpened() const;
  void setMain(Act act, const QString& text, bool enabled, const QString& name);
  void showActs();
  void showSecondActs();

  workspace::SnapshotStanding::Answer m_standing;
  SharedProgress m_progress;
  PlainLabel* m_text;
  QWidget* m_bar;
  QPushButton* m_return;
  QPushButton* m_withdraw;
  QPushButton* m_notReceived;
  QPushButton* m_sample;
  QPushButton* m_main;
  Act m_act = Act::Submit;
  bool m_isRunning = false;
};

} // namespace muniment::ui
