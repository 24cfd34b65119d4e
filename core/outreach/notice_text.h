#pragma once

#include "core/model/question.h"

namespace muniment::outreach {

/// What a notification may say on a locked screen: the question itself only where it belongs to no matter and little is
/// at stake, else that there is one.
[[nodiscard]] QString noticeText(const Question& question);
/// By which a push service replaces an older notification about the same question; tells nothing about it.
[[nodiscard]] QByteArray noticeTopic(const Question& question);

} // namespace muniment::outreach
