#include "core/model/access_act.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::accessActCode(AccessAct act) {
  switch (act) {
  case AccessAct::Viewed:
    return u"content.viewed"_s;
  case AccessAct::Previewed:
    return u"content.previewed"_s;
  case AccessAct::Searched:
    return u"content.searched"_s;
  case AccessAct::Copied:
    return u"content.copied"_s;
  case AccessAct::Printed:
    return u"content.printed"_s;
  case AccessAct::Exported:
    return u"content.exported"_s;
  }
  return {};
}

} // namespace muniment
