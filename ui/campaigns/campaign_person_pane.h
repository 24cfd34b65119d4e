#pragma once

#include "ui/campaigns/campaigns_desk.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class ElidedLabel;
class PaneSection;
class PlainLabel;
class QuestionBubble;

/// What proves how one person stands: the question as it was put, and each time at which something is known.
class CampaignPersonPane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the pane.
  CampaignPersonPane(CampaignsDesk& desk, QWidget* parent);

  void open(const Campaign& campaign, const workspace::CampaignPeople::Line& line, bool mayRun);
  void close();

 Q_SIGNALS:
  void excludeRequested(const muniment::PersonId& person, const QString& name);
  /// Show the entries about this aggregate.
  void entriesRequested(const QString& subject, const QString& name);

 private:
  void showProof(const workspace::QuestionById::Answer& sheet);
  void showQuestion(const Question& question);

  CampaignsDesk* m_desk;
  QStackedWidget* m_pages;
  ElidedLabel* m_name;
  PlainLabel* m_state;
  QuestionBubble* m_bubble;
  PaneSection* m_asked;
  PaneSection* m_proof;
  QPushButton* m_entries;
  QPushButton* m_exclude;
  Campaign m_campaign;
  workspace::CampaignPeople::Line m_line;
  int m_generation = 0;
};

} // namespace muniment::ui
