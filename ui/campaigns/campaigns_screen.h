#pragma once

#include "ui/campaigns/campaign_pane.h"
#include "ui/campaigns/campaigns_desk.h"

#include <QtWidgets/QWidget>

#include <functional>

class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class CampaignPersonPane;
class CampaignsModel;
class ScreenHeader;

/// Campaigns: the list, the one that is looked at, and what proves how one of its people stands.
class CampaignsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  CampaignsScreen(CampaignsDesk& desk, QWidget* parent);

  void refresh();
  void beginNew();
  void showCampaign(const CampaignId& campaign);
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  /// Show the entries about an aggregate.
  void entriesRequested(const QString& subject, const QString& name);
  void failed(const muniment::Error& error);

 private:
  using Done = CampaignsDesk::Done;

  [[nodiscard]] QWidget* makeList();
  void makePages();
  void makeKeys();
  void showAnswer();
  void showRow(const QModelIndex& index);
  void act(CampaignPane::Act act);
  void askWhy(CampaignPane::Act act);
  void exclude(const PersonId& person, const QString& name);
  void finish(const Done& done, const QString& sentence);
  void exportProof();
  void gather(const QString& file, QString table, const workspace::CampaignPeople& query);
  void write(const QString& file, const QString& table);

  CampaignsDesk* m_desk;
  CampaignsModel* m_model;
  QSplitter* m_splitter;
  ScreenHeader* m_header = nullptr;
  QPushButton* m_new = nullptr;
  QStackedWidget* m_pages = nullptr;
  QListView* m_list = nullptr;
  CampaignPane* m_pane = nullptr;
  CampaignPersonPane* m_person = nullptr;
  std::optional<CampaignId> m_open;
  bool m_mayRun = false;
};

} // namespace muniment::ui
