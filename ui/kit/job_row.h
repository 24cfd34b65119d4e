#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// One piece of work in the status strip: what, bar, done of total, rate, time left and Cancel.
class JobRow final : public QWidget {
  Q_OBJECT

 public:
  /// All texts are ready to read; an empty one takes no room.
  struct Progress {
    QString what;
    /// 0 to 1; negative while the total is not known.
    double fraction = -1;
    QString doneOfTotal;
    QString rate;
    QString timeLeft;
    bool cancellable = true;
  };

  explicit JobRow(QWidget* parent = nullptr);

  void setProgress(const Progress& progress);
  /// Replaces the bar with a sentence and an optional link.
  void finish(const QString& sentence, const QString& link);

 Q_SIGNALS:
  void cancelRequested();
  void linkActivated();

 private:
  PlainLabel* m_what;
  QWidget* m_bar;
  PlainLabel* m_numbers;
  QPushButton* m_cancel;
  QPushButton* m_link;
};

} // namespace muniment::ui
