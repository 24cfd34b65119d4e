#pragma once

#include "ui/campaigns/campaigns_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

#include <set>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;
class QTimeEdit;

namespace muniment::ui {

class PlainLabel;
class QuestionBubble;

/// Prepares a campaign: whom it is for, what is asked, until when, with which reminders; beside it the question as
/// people will see it.
class CampaignSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  CampaignSheet(CampaignsDesk& desk, QWidget* parent);

  [[nodiscard]] workspace::PrepareCampaign prepared() const;

 Q_SIGNALS:
  /// It was prepared and is kept.
  void kept(const muniment::CampaignId& campaign);

 private:
  void addWords();
  void addLanguages();
  void turnTo(const QString& language);
  void markWritten();
  [[nodiscard]] Campaign::Wording shown() const;
  [[nodiscard]] std::map<QString, Campaign::Wording> written() const;
  void addPeople();
  void addTimes();
  void addPreview();
  [[nodiscard]] QComboBox* addNarrowing(QBoxLayout* row, const QString& label, const char* name, const QString& any);
  void askPersons();
  void askAudience();
  void askWays();
  void takeAudience(const workspace::Audience::Answer& answer);
  void check();
  void showPreview();
  void keep();

  CampaignsDesk* m_desk;
  SheetFrame m_frame;
  QLineEdit* m_name = nullptr;
  QComboBox* m_language = nullptr; ///< whose words are shown; the first entry: those for everybody
  std::map<QString, Campaign::Wording> m_words;
  QString m_shown; ///< language of the words in the fields; empty: those for everybody
  PlainLabel* m_languages = nullptr;
  QPlainTextEdit* m_text = nullptr;
  QLineEdit* m_about = nullptr;
  QPlainTextEdit* m_choices = nullptr;
  QComboBox* m_refusal = nullptr;
  QComboBox* m_ways = nullptr;
  QLineEdit* m_filter = nullptr;
  QListWidget* m_persons = nullptr;
  QCheckBox* m_contacts = nullptr;
  QComboBox* m_partner = nullptr;
  QComboBox* m_region = nullptr;
  QComboBox* m_productLine = nullptr;
  QComboBox* m_issue = nullptr;
  QSpinBox* m_hours = nullptr;
  QLineEdit* m_reminders = nullptr;
  QCheckBox* m_businessHours = nullptr;
  QCheckBox* m_quiet = nullptr;
  QTimeEdit* m_quietFrom = nullptr;
  QTimeEdit* m_quietUntil = nullptr;
  QuestionBubble* m_bubble = nullptr;
  PlainLabel* m_audience = nullptr;
  std::set<PersonId> m_chosen;
  std::int64_t m_told = 0; ///< contacts who would be asked
  int m_personsAsked = 0;
  int m_audienceAsked = 0;
};

} // namespace muniment::ui
