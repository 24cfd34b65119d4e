#pragma once

#include "ui/connections/connection_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

namespace muniment::ui {

/// Tests a connection, step by step: what went well, what did not, and what to do about it. Closing it stops the test.
class TestSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  TestSheet(ConnectionDesk& desk, const workspace::ConnectionCard& card, QWidget* parent);
  ~TestSheet() override;

 Q_SIGNALS:
  void tested();

 private:
  enum class Stage { Waiting, Running, Passed, Failed, Skipped };
  struct Step final {
    QString name;
    Stage stage = Stage::Waiting;
    QString problem;
  };

  void begin();
  void showProgress();
  void finish(const Result<workspace::ConnectionTest>& test);
  /// The names of the test before, until this one tells its own.
  [[nodiscard]] std::vector<Step> expected(std::int64_t done) const;
  void showSteps(const std::vector<Step>& steps);
  [[nodiscard]] QWidget* makeStep(const Step& step);

  ConnectionDesk* m_desk;
  workspace::ConnectionCard m_card;
  SheetFrame m_frame;
  QWidget* m_steps = nullptr;
  SharedProgress m_progress;
  QTimer m_timer;
  std::int64_t m_shown = -1; ///< steps done that are on show
};

} // namespace muniment::ui
