#pragma once

#include "ui/campaigns/campaigns_desk.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

#include <map>

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class CampaignChart;
class CampaignPeopleModel;
class ElidedLabel;
class FilterPill;
class PlainLabel;
class TableView;

/// One campaign: how far it is, over time and person by person, and what can be done with it.
class CampaignPane final : public QWidget {
  Q_OBJECT

 public:
  enum class Act { Start, Pause, Resume, Remind, Cancel, Export };
  /// Which of its people are shown.
  enum class Group { Everyone, Missing, NotReached, Failed, LeftOut };

  /// The desk must outlive the pane.
  CampaignPane(CampaignsDesk& desk, QWidget* parent);

  void open(const CampaignId& campaign, bool mayRun);
  void close();
  [[nodiscard]] const std::optional<workspace::CampaignById::Answer>& shown() const { return m_shown; }
  [[nodiscard]] bool mayRun() const { return m_mayRun; }

 Q_SIGNALS:
  void actRequested(muniment::ui::CampaignPane::Act act);
  void personOpened(const muniment::workspace::CampaignPeople::Line& line);
  void personClosed();
  void failed(const muniment::Error& error);

 private:
  struct Figure final {
    PlainLabel* count = nullptr;
    PlainLabel* part = nullptr;
  };

  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeFigures();
  [[nodiscard]] QWidget* makeGroups();
  void addFigure(QBoxLayout* row, const QString& name, Icon icon, Tone tone);
  void addAct(QBoxLayout* row, Act act, const QString& text, const char* name);
  void makeTable();
  void take(const workspace::CampaignById::Answer& answer);
  void showFigures();
  void showGroups();
  void showActs();
  void showPeople();
  void showPerson();
  [[nodiscard]] std::int64_t countOf(const std::vector<CampaignPerson::State>& states) const;

  CampaignsDesk* m_desk;
  CampaignPeopleModel* m_people;
  QStackedWidget* m_pages;
  ElidedLabel* m_name = nullptr;
  ElidedLabel* m_line = nullptr;
  PlainLabel* m_note = nullptr;
  PlainLabel* m_stake = nullptr;
  std::map<Act, QPushButton*> m_acts;
  std::vector<Figure> m_figures;
  CampaignChart* m_chart = nullptr;
  std::map<Group, FilterPill*> m_groups;
  TableView* m_table = nullptr;
  Group m_group = Group::Everyone;
  std::optional<workspace::CampaignById::Answer> m_shown;
  std::optional<CampaignPersonId> m_person;
  bool m_mayRun = false;
  int m_generation = 0;
};

} // namespace muniment::ui
