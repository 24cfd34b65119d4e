#pragma once

#include "ui/cases/case_desk.h"
#include "ui/cases/step_act.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class BoardPage;
class CaseComposer;
class ComposerDesk;
class DealPage;
class ElidedLabel;
class StateLabel;
class SubjectPages;
class TabStrip;
class TimelineModel;
class TimelineView;

/// One case: its timeline with the composer below, its deal, its checklist.
class CasePane final : public QWidget {
  Q_OBJECT

 public:
  enum class Tab : std::uint8_t { Timeline, Deal, Checklist };
  enum class Act : std::uint8_t { Change, Close, Reopen, Wait, Milestone, AddStep, File };

  /// The desk must outlive this.
  CasePane(CaseDesk& desk, QWidget* parent);

  void setComposerDesk(ComposerDesk& desk);
  void setRights(bool mayWork, bool mayManage);
  /// Shows a case; asks for it.
  void open(const CaseId& file);
  /// Asks again for the one that is shown.
  void refresh();
  void clear(const QString& sentence);
  /// Null until the answer came; never another one than was asked for last.
  [[nodiscard]] const workspace::CaseById::Answer* known() const {
    return m_known && m_open == m_known->summary.file.id ? &*m_known : nullptr;
  }
  [[nodiscard]] Tab tab() const;
  void setTab(Tab tab);
  void focusContent();
  void reply();
  void comment();

 Q_SIGNALS:
  void shown();
  void closed();
  void changed();
  void openRequested(const QString& subject);
  void actRequested(muniment::ui::CasePane::Act act);
  void stepActRequested(muniment::ui::StepAct act, const muniment::CaseStepId& step);
  void failed(const muniment::Error& error);

 private:
  void makePages();
  [[nodiscard]] QWidget* makeCase();
  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeTimeline();
  void connectParts();
  void openMenu();
  void take(const workspace::CaseById::Answer& known);
  void showHead();

  CaseDesk* m_desk;
  SubjectPages* m_pages = nullptr;
  ElidedLabel* m_title = nullptr;
  ElidedLabel* m_line = nullptr;
  StateLabel* m_state = nullptr;
  QPushButton* m_more = nullptr;
  QPushButton* m_reply = nullptr;
  TabStrip* m_tabs = nullptr;
  QStackedWidget* m_bodies = nullptr;
  TimelineModel* m_timeline;
  QStackedWidget* m_timelinePages = nullptr;
  TimelineView* m_view = nullptr;
  DealPage* m_deal = nullptr;
  BoardPage* m_board = nullptr;
  CaseComposer* m_composer = nullptr;
  std::optional<CaseId> m_open;
  std::optional<workspace::CaseById::Answer> m_known;
  bool m_mayWork = false;
  bool m_mayManage = false;
  bool m_isRunning = false;
  bool m_again = false;
};

} // namespace muniment::ui
