#pragma once

#include "core/base/error.h"

#include <QtWidgets/QStackedWidget>

namespace muniment::ui {

class PlainLabel;

/// What a pane shows of the one thing it is about: why there is nothing, that it is being read, the thing itself, that
/// it is not open to who looks, or that it could not be read.
class SubjectPages final : public QStackedWidget {
  Q_OBJECT

 public:
  SubjectPages(QWidget* subject, const QString& refused, const QString& broken, QWidget* parent);

  void showNothing(const QString& why);
  void showWaiting();
  void showSubject();
  void showError(ErrorKind kind);
  [[nodiscard]] bool isSubjectShown() const;

 Q_SIGNALS:
  void retryRequested();

 private:
  PlainLabel* m_nothing;
};

} // namespace muniment::ui
