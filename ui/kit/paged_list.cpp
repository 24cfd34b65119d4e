#include "ui/kit/paged_list.h"
